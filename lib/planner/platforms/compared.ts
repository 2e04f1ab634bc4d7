import type { Evaluation } from "../evaluation";
import type { PlatformId } from "../scenario/choices";
import { getPlatform } from "./index";
import type { Platform } from "./platform";

/** Beside an evaluation, because the facts of a platform are no result: the same whatever the scenario. */
const compared = new WeakMap<Evaluation, readonly Platform[]>();

/** Keeps which platforms an evaluation compared: those of a team's own book are in no catalogue. */
export function rememberCompared(evaluation: Evaluation, platforms: readonly Platform[]): Evaluation {
  compared.set(evaluation, platforms);
  return evaluation;
}

/** The facts of a platform that an evaluation compared; of one that was sent or stored, published platforms only. */
export const comparedPlatform = (evaluation: Evaluation, id: PlatformId): Platform | null =>
  compared.get(evaluation)?.find((platform) => platform.id === id) ?? getPlatform(id);
