import { expect, test } from "vitest";
import { nameInSentence } from "@/lib/planner/name-in-sentence";
import { platformNameById } from "@/lib/wording/platform-name";

test("a name with a comma stands in a sentence as one", () => {
  expect(nameInSentence("GKE, zonal")).toBe("GKE (zonal)");
  expect(nameInSentence("Cloud Run")).toBe("Cloud Run");
});

test("an id gives its platform's name, and that of a team's own provider without our prefix", () => {
  expect(platformNameById("gke-zonal")).toBe("GKE, zonal");
  expect(platformNameById("private-acme-metal")).toBe("acme-metal");
});
