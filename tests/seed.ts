import fc from "fast-check";

const FIXED = 20_261_121;

/**
 * Generated input is the same in every run, so that a red run is red again. `FC_SEED=12345 npx vitest run …` looks elsewhere;
 * `FC_SEED=random` somewhere new each time. What such a run finds gets a test of its own.
 */
const asked = process.env.FC_SEED;
if (asked !== "random") fc.configureGlobal({ ...fc.readConfigureGlobal(), seed: Number(asked) || FIXED });
