import { describe, expect, test } from "vitest";
import { canonicalJson } from "@/lib/planner/canonical-json";
import type { ScenarioInput } from "@/lib/planner/scenario/schema";
import { movable, tryOut } from "@/lib/share/sandbox";
import { type SandboxField, sandboxFields } from "@/lib/share/sandbox-fields";
import { sealedOf } from "../decisions/support";

const scenario: ScenarioInput = {
  name: "Quay",
  team: { engineers: 5, kubernetesExperience: "none" },
  workload: { services: 3 },
};
const { frozen } = sealedOf(scenario);
const fields: readonly SandboxField[] = ["workload.services", "budgetUsdPerMonth", "team.engineers"];

const tried = (given: Record<string, string>, offered = fields) => tryOut(frozen, offered, new URLSearchParams(given));

describe("tryOut", () => {
  test("gives the record's own figures while nothing is moved", () => {
    const { evaluation, isMoved, typed } = tried({});
    expect(isMoved).toBe(false);
    expect(canonicalJson(evaluation)).toBe(canonicalJson(frozen.evaluation));
    expect(typed.get("workload.services")).toBe("3");
    expect(typed.get("budgetUsdPerMonth")).toBe("");
  });

  test("gives what the planner gives for the moved scenario, with the record's price book", () => {
    const { evaluation, isMoved } = tried({ "workload.services": "30", budgetUsdPerMonth: "900.50" });
    const again = sealedOf({ ...scenario, workload: { services: 30 }, budgetUsdPerMonth: 900.5 }).frozen.evaluation;
    expect(isMoved).toBe(true);
    expect(canonicalJson(evaluation)).toBe(canonicalJson(again));
  });

  test("uses the team's own prices and assumptions as the record froze them", () => {
    const own = sealedOf(scenario, { assumptions: { "labour.compose.setup": { low: 100, likely: 100, high: 100 } } });
    const { evaluation } = tryOut(own.frozen, fields, new URLSearchParams({ "workload.services": "4" }));
    const compose = evaluation?.platforms.find(({ id }) => id === "compose");
    expect(compose?.labour.setupHours.mean).toBeGreaterThanOrEqual(100);
  });

  test("leaves the frozen record as it was", () => {
    const before = canonicalJson(frozen);
    tried({ "workload.services": "30", budgetUsdPerMonth: "1" });
    expect(canonicalJson(frozen)).toBe(before);
  });

  test("does not look at fields the link does not offer", () => {
    const given = {
      "workload.services": "500",
      "team.engineers": "9",
      name: "x",
      __proto__: "x",
      "cloud.primary": "aws",
    };
    const { evaluation } = tried(given, ["team.engineers"]);
    expect(evaluation?.scenario).toMatchObject({ name: "Quay", workload: { services: 3 }, team: { engineers: 9 } });
    expect(evaluation?.scenario.cloud.primary).toBe("none");
  });

  test("says of a faulty value what is wrong with it, keeps it as typed and works nothing out", () => {
    const cases = {
      "0": "Between 1 and 10,000.",
      "10001": "Between 1 and 10,000.",
      "2.5": "This has to be a whole number.",
    };
    for (const [typed, message] of Object.entries(cases)) {
      const trial = tried({ "workload.services": typed });
      expect(trial.faults.get("workload.services")).toBe(message);
      expect(trial.typed.get("workload.services")).toBe(typed);
      expect(trial.evaluation).toBeNull();
    }
    for (const typed of ["1e9", "0x10", "Infinity", "NaN", "three", "--1", "<script>"])
      expect(tried({ "workload.services": typed }).faults.get("workload.services")).toBe("This is not a number.");
    expect(tried({ "workload.services": "" }).faults.get("workload.services")).toBe("Give a number.");
  });

  test("says at its field what the planner itself refuses", () => {
    const tight = sealedOf({
      name: "Tight",
      team: { engineers: 5, platformEngineers: 4, kubernetesExperience: "none" },
    });
    const trial = tryOut(tight.frozen, ["team.engineers"], new URLSearchParams({ "team.engineers": "2" }));
    expect(trial.evaluation).toBeNull();
  });

  test("takes a budget away when its field is emptied", () => {
    const rich = sealedOf({ ...scenario, budgetUsdPerMonth: 800 });
    const { evaluation } = tryOut(rich.frozen, fields, new URLSearchParams({ budgetUsdPerMonth: "" }));
    expect(evaluation?.scenario.budgetUsdPerMonth).toBeNull();
  });

  test("can move every field that a link can offer", () => {
    for (const field of sandboxFields) {
      const trial = tried({ [field]: "95" }, [field]);
      expect([field, trial.evaluation === null, trial.faults.size]).toEqual([field, false, 0]);
    }
  });
});

describe("movable", () => {
  test("leaves out what listed services take the place of", () => {
    const listed = sealedOf({
      ...scenario,
      workload: { items: [{ name: "api", replicas: 2, cpu: 0.5, memoryGib: 1 }] },
    });
    expect(movable(fields, listed.frozen)).toEqual(["budgetUsdPerMonth", "team.engineers"]);
    expect(movable(fields, frozen)).toEqual(fields);
  });
});
