/* Krippendorff's alpha for any number of coders who need not all have coded everything: 1 − (n − 1) Σ o δ² / Σ n n δ²,
   with o the coincidences of two codes within units and n their sums. Krippendorff, Content Analysis, 4th ed. (2019),
   chapter 12: 12.3 for the coincidences, 12.4 for the metric differences of nominal and ordinal data. */
const exerciseAgreement = (() => {
  const RESAMPLES = 200;
  const TAIL = 0.025;

  /* How often code c stands beside code k within a unit, and how often it stands beside any. */
  const coincidences = (units, codes) => {
    const place = new Map(codes.map((code, at) => [code, at]));
    const beside = codes.map(() => codes.map(() => 0));
    units.forEach((unit) => unit.forEach((one, i) => unit.forEach((other, j) => {
      if (i !== j) beside[place.get(one)][place.get(other)] += 1 / (unit.length - 1);
    })));
    return { beside, sums: beside.map((row) => row.reduce((sum, each) => sum + each, 0)) };
  };

  /* The squared difference of two codes by their places: any two differ alike, or by how many lie between them. */
  const difference = (sums, ordinal) => (c, k) => {
    if (c === k) return 0;
    if (!ordinal) return 1;
    const [low, high] = c < k ? [c, k] : [k, c];
    let between = -(sums[low] + sums[high]) / 2;
    for (let g = low; g <= high; g += 1) between += sums[g];
    return between ** 2;
  };

  /* Alpha of units, each the codes that its coders gave; null where the codes do not vary. Ordinal codes are numbers. */
  const alpha = (all, ordinal) => {
    const units = all.filter((unit) => unit.length > 1);
    const codes = [...new Set(units.flat())].sort(ordinal ? (one, other) => one - other : undefined);
    if (codes.length < 2) return null;
    const { beside, sums } = coincidences(units, codes);
    const apart = difference(sums, ordinal);
    let [observed, expected] = [0, 0];
    codes.forEach((_, c) => codes.forEach((__, k) => {
      observed += beside[c][k] * apart(c, k);
      expected += sums[c] * sums[k] * apart(c, k);
    }));
    return 1 - ((sums.reduce((sum, each) => sum + each, 0) - 1) * observed) / expected;
  };

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
  const between = (all, ordinal) => {
    const units = all.filter((unit) => unit.length > 1);
    const draw = drawer(units.length);
    const found = [];
    for (let sample = 0; sample < RESAMPLES; sample += 1) {
      const drawn = alpha(units.map(() => units[Math.floor(draw() * units.length)]), ordinal);
      if (drawn !== null) found.push(drawn);
    }
    if (found.length < RESAMPLES * (1 - TAIL)) return null;
    found.sort((one, other) => one - other);
    const cut = Math.floor(found.length * TAIL);
    return [found[cut], found[found.length - 1 - cut]];
  };

  return { alpha, between };
})();
