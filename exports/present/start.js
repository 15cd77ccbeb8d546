/* Begins a presentation in a place of the page: the second window where the address says so, else the first. Once begun it
   goes on by itself; what it returns ends it. */
const presentStory = (place, data, host) => {
  if (place.end) return place.end;
  const end = location.hash === "#notes" ? presentNotes.start(place, data) : presentStage.start(place, data, host);
  place.end = () => { end(); place.end = null; };
  return place.end;
};
