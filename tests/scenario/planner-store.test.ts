import { describe, expect, test, vi } from "vitest";
import { createPlannerStore } from "@/components/scenario/planner-store";
import type { PlannerState } from "@/lib/link/codec";
import { exampleTexts } from "@/lib/samples";
import { defaultView } from "@/lib/view-state";

const start: PlannerState = { fields: exampleTexts, priceBook: null, assumptions: {}, view: defaultView };

describe("createPlannerStore", () => {
  test("shows the last valid fields while one is faulty, and the fault with its text", () => {
    const store = createPlannerStore(start);
    const before = store.get().good;
    store.setField("workload.services", "lots");
    expect(store.get().fields["workload.services"]).toBe("lots");
    expect(store.get().faults.map(({ path, text }) => [path, text])).toEqual([["workload.services", "lots"]]);
    expect(store.get().good).toBe(before);
    store.setField("workload.services", "6");
    expect(store.get().good.fields["workload.services"]).toBe("6");
  });

  test("tells changes in haste, as of a hand that drags, from those that stand alone", () => {
    vi.useFakeTimers();
    try {
      const store = createPlannerStore(start);
      store.setField("workload.services", "6");
      expect(store.get().isInHaste).toBe(false);
      vi.advanceTimersByTime(119);
      store.setField("workload.services", "7");
      expect(store.get().isInHaste).toBe(true);
      vi.advanceTimersByTime(120);
      store.setField("workload.services", "8");
      expect(store.get().isInHaste).toBe(false);
    } finally {
      vi.useRealTimers();
    }
  });

  test("opens a faulty link on what is left of it", () => {
    const fields = { ...exampleTexts, "team.platformEngineers": "9", "workload.services": "none" };
    const { good, faults } = createPlannerStore({ ...start, fields }).get();
    expect(faults).toHaveLength(2);
    expect(good.fields["team.platformEngineers"]).toBeUndefined();
    expect(good.fields["workload.services"]).toBeUndefined();
    expect(good.fields["team.engineers"]).toBe("5");
  });

  test("keeps results the same object when a change changes nothing", () => {
    const store = createPlannerStore(start);
    const { good } = store.get();
    store.setField("clusters", "1");
    expect(store.get().good).toBe(good);
  });

  test("settles a text into its one form and an emptied one into its default", () => {
    const store = createPlannerStore(start);
    store.setField("workload.dailyActiveUsers", " 12,000 ");
    store.settleField("workload.dailyActiveUsers");
    expect(store.get().fields["workload.dailyActiveUsers"]).toBe("12000");
    store.setField("workload.dailyActiveUsers", "");
    store.settleField("workload.dailyActiveUsers");
    expect("workload.dailyActiveUsers" in store.get().fields).toBe(false);
    store.setField("team.engineers", "");
    store.settleField("team.engineers");
    expect(store.get().faults.map(({ path }) => path)).toEqual(["team.engineers"]);
  });

  test("takes another scenario without the old assumptions, and undoes all of it", () => {
    const store = createPlannerStore({ ...start, assumptions: { peakFactorSpiky: 12 } });
    store.replaceScenario({ "team.engineers": "40" }, "Started from a test.");
    expect(store.get()).toMatchObject({ fields: { "team.engineers": "40" }, assumptions: {} });
    expect(store.get().notice?.message).toBe("Started from a test.");
    store.undo();
    expect(store.get()).toMatchObject({ fields: exampleTexts, assumptions: { peakFactorSpiky: 12 }, notice: null });
  });

  test("withdraws the offer to undo once the visitor goes on", () => {
    const store = createPlannerStore(start);
    store.changeWithUndo({ clusters: "4" }, "Four.");
    store.setField("team.engineers", "6");
    expect(store.get().notice).toBeNull();
  });

  test("tells listeners what deserves a place in the history", () => {
    const store = createPlannerStore(start);
    const heard = vi.fn();
    store.subscribe(heard);
    store.setField("clusters", "2");
    store.changeView({ platform: "eks" }, "push");
    store.load(start);
    expect(heard.mock.calls.map(([step]) => step)).toEqual(["replace", "push", "none"]);
  });

  test("asks the planner once it is there, and shows what the server's planner said until then", () => {
    const message = "Together these ask for more machines than any provider has.";
    const path = "workload.services";
    const fields = { ...exampleTexts, [path]: "9999" };
    const store = createPlannerStore({ ...start, fields }, [{ path, text: "9999", message }]);
    expect(store.get().good.fields[path]).toBeUndefined();
    store.takeCheck((scenario) => (JSON.stringify(scenario).includes('"services":9999') ? [{ path, message }] : []));
    expect(store.get().faults).toEqual([{ path, text: "9999", message }]);
    store.setField(path, "9");
    expect(store.get().faults).toEqual([]);
    expect(store.get().good.fields[path]).toBe("9");
  });

  test("keeps the last valid answers when the planner arrives in the middle of a bad one", () => {
    const store = createPlannerStore(start);
    store.setField("team.engineers", "40");
    const { good } = store.get();
    store.setField("team.engineers", "many");
    store.takeCheck(() => []);
    expect(store.get().good).toBe(good);
    expect(store.get().faults).toHaveLength(1);
  });

  test("changes and resets an assumption", () => {
    const store = createPlannerStore(start);
    store.changeAssumption("peakFactorSpiky", 12);
    expect(store.get().assumptions).toEqual({ peakFactorSpiky: 12 });
    store.changeAssumption("peakFactorSpiky", null);
    expect(store.get().assumptions).toEqual({});
  });
});
