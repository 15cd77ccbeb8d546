
/* A presentation in a page of Streamlit: the address says where it is, and the server makes what is not there yet. */
export default ({ data, parentElement, setTriggerValue }) => {
  const address = (step, without) => {
    const query = new URLSearchParams(location.search);
    query.set("step", step);
    if (without) query.set("without", without.join());
    else query.delete("without");
    return `${location.pathname}?${query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}${location.hash}`;
  };
  const leave = (step, without) => setTriggerValue("left", [step, without]);
  const need = (step, without) => setTriggerValue("needed", [step, without]);
  return presentStory(parentElement.querySelector(".present"), data, { address, leave, need });
};
