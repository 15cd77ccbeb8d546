/* Streamlit turns its own parts when the browser does, or when the reader asks for it in the menu; what was drawn for the
   other ground stays until the page runs again, which it does not by itself (streamlit#15287). Streamlit's own sign that
   it has turned is what says so: a browser under load turns long before Streamlit. */
let asked = null;
/* Streamlit calls what is returned below only when this goes, not when its data change. */
let watch = null;

export default function ({ data, setTriggerValue }) {
  const app = document.querySelector(".stApp");
  const follow = () => {
    const ground = getComputedStyle(app).colorScheme;
    /* Once for each turn: a server that drew for another ground all the same is not asked without end. */
    if (ground !== data.ground && ground !== asked) setTriggerValue("turned", ground);
    asked = ground;
  };
  watch?.disconnect();
  watch = new MutationObserver(follow);
  watch.observe(app, { attributes: true, attributeFilter: ["class"] });
  follow();
  const own = watch;
  return () => own.disconnect();
}
