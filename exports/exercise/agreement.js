/* Krippendorff's alpha for any number of coders who need not all have coded everything: one less the disagreement that is
   seen within units by that which chance would give, 1 − (n − 1) Σ o δ² / Σ n n δ², with o the coincidences of two codes
   within units and n how often each stands there. Krippendorff, Content Analysis, 4th ed. (2019), chapter 12, where δ² of
   nominal codes is 1, and of ordinal ones the square of how many lie between the two. */
const exerciseAgreement = (() => {
  const RESAMPLES = 200;
  const TAIL = 0.025;

  /* A unit as how often each code stands in it; codes by their places in order. */
  const tallied = (unit, place) => unit.reduce((counts, code) => counts.set(place.get(code), (counts.get(place.get(code)) || 0) + 1), new Map());

  const whole = (counts) => [...counts.values()].reduce((sum, each) => sum + each, 0);

  /* The difference of all pairs of codes of some counts; without a metric all that are not the same differ alike. */
  const spread = (counts, metric) => {
    if (!metric) return whole(counts) ** 2 - [...counts.values()].reduce((sum, each) => sum + each * each, 0);
    let sum = 0;
    counts.forEach((one, c) => counts.forEach((other, k) => { sum += one * other * metric(c, k); }));
    return sum;
  };

  /* The squared difference of two codes by their order: how many of all that were given lie between them. */
  const ordinal = (sums) => (c, k) => {
    if (c === k) return 0;
    const [low, high] = c < k ? [c, k] : [k, c];
    let between = -((sums.get(low) || 0) + (sums.get(high) || 0)) / 2;
    for (let g = low; g <= high; g += 1) between += sums.get(g) || 0;
    return between ** 2;
  };

  const ratio = (units, ordered) => {
    const sums = new Map();
    units.forEach((counts) => counts.forEach((count, code) => sums.set(code, (sums.get(code) || 0) + count)));
    if (sums.size < 2) return null;
    const metric = ordered ? ordinal(sums) : null;
    const seen = units.reduce((sum, counts) => sum + spread(counts, metric) / (whole(counts) - 1), 0);
    return 1 - ((whole(sums) - 1) * seen) / spread(sums, metric);
  };

  /* Units that two or more coded, tallied. Ordinal codes are numbers. */
  const paired = (all, ordered) => {
    const units = all.filter((unit) => unit.length > 1);
    const codes = [...new Set(units.flat())].sort(ordered ? (one, other) => one - other : undefined);
    const place = new Map(codes.map((code, at) => [code, at]));
    return units.map((unit) => tallied(unit, place));
  };

  /* Alpha of units, each the codes that its coders gave; null where the codes do not vary. */
  const alpha = (all, ordered) => ratio(paired(all, ordered), ordered);

  /* Numbers that look drawn and are the same each time: mulberry32. */
  const drawer = (seed) => {
    let state = seed;
    return () => {
      state = (state + 0x6d2b79f5) | 0;
      let sign = Math.imul(state ^ (state >>> 15), 1 | state);
      sign = (sign + Math.imul(sign ^ (sign >>> 7), 61 | sign)) ^ sign;
      return ((sign ^ (sign >>> 14)) >>> 0) / 4294967296;
    };
  };

  /* Between what alpha lies in 95 of 100 samples of as many units, drawn with replacement; null where too few vary. */
  const between = (all, ordered) => {
    const units = paired(all, ordered);
    const draw = drawer(units.length);
    const samples = Array.from({ length: RESAMPLES }, () => ratio(units.map(() => units[Math.floor(draw() * units.length)]), ordered));
    const found = samples.filter((each) => each !== null).sort((one, other) => one - other);
    if (found.length < RESAMPLES * (1 - TAIL)) return null;
    const cut = Math.floor(found.length * TAIL);
    return [found[cut], found[found.length - 1 - cut]];
  };

  return { alpha, between };
})();
