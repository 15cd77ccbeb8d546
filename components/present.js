
/* A presentation in a page of Streamlit: the address says where it is, and the server makes what is not there yet. It
   leaves as a reader's step forward does: Streamlit's own way to another page puts one more address before it, so that
   the way back would end there. */
export default ({ data, parentElement, setTriggerValue }) => {
  const written = (path, query) => [path, query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")].filter(Boolean).join("?");
  const address = (step, without) => {
    const query = new URLSearchParams(location.search);
    query.set("step", step);
    if (without) query.set("without", without.join());
    else query.delete("without");
    return `${written(location.pathname, query)}${location.hash}`;
  };
  const leave = (step, without) => {
    const { pathname, searchParams } = new URL(data.leads[step], location);
    if (without.length) searchParams.set("without", without.join());
    else searchParams.delete("without");
    history.pushState({}, "", written(pathname, searchParams));
    dispatchEvent(new PopStateEvent("popstate"));
  };
  const need = (step, without) => setTriggerValue("needed", [step, without]);
  return presentStory(parentElement.querySelector(".present"), data, { address, leave, need });
};
