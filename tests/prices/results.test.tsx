import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import { Bill } from "@/components/platform/bill";
import { PlatformView } from "@/components/platform/platform-view";
import { NewestPrices } from "@/components/prices/newest-prices";
import { SmallPrint } from "@/components/recommendation/small-print";
import { hashOf } from "@/lib/api/seal";
import { decodeLink } from "@/lib/link/codec";
import { noTeamPrices, type OwnProvider, type TeamPrices } from "@/lib/planner/price-books/team-prices";
import { priceMove } from "@/lib/prices/price-move";
import type { ScenarioContent } from "@/lib/scenarios/content";
import { evaluateContent } from "@/lib/scenarios/evaluate-content";
import { canonicalScenario } from "@/lib/scenarios/planner-state";
import { defaultView } from "@/lib/view-state";
import { twoServices } from "../planner/support";

const stated = { note: "frame contract", date: "2026-11-01" };
const twentyLess: TeamPrices = {
  ...noTeamPrices,
  discounts: [{ cloud: "digitalocean", on: "everything", percentOff: 20, ...stated }],
};
const acme: OwnProvider = {
  id: "private-acme",
  name: "Acme Cloud",
  kinds: ["managed-kubernetes"],
  regions: { "us-east": "yard 1" },
  machines: [
    {
      id: "m1",
      arch: "x86_64",
      vcpus: 2,
      memoryGib: 4,
      diskGib: 40,
      offers: { "us-east": { month: "15" } },
      ...stated,
    },
  ],
  rates: {},
  promises: {},
  certificates: [],
  onPremises: false,
  ...stated,
};

const content = (priceRevision: number | null): ScenarioContent => ({
  scenario: twoServices,
  priceBook: "list-2026-10",
  priceRevision,
  assumptions: {},
  description: "",
  tags: [],
});

function evaluated(prices: TeamPrices | null) {
  const result = evaluateContent(content(prices === null ? null : 1), prices);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const platformIn = (evaluation: ReturnType<typeof evaluated>, id: string) => {
  const found = evaluation.platforms.find((platform) => platform.id === id);
  if (!found) throw new Error(`${id} was not evaluated`);
  return found;
};
/** Text as a reader has it: no tags, no entities that matter here. */
const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;|’/g, "'")
    .replace(/\s+/g, " ");

describe("a saved evaluation", () => {
  test("stays to the byte what it was, whatever later revisions say", () => {
    const before = hashOf(evaluated(twentyLess));
    expect(hashOf(evaluated({ ...twentyLess, providers: [acme] }))).not.toBe(before);
    expect(hashOf(evaluated(twentyLess))).toBe(before);
    // As the database gives it back: the same content, in objects of its own.
    expect(hashOf(evaluated(JSON.parse(JSON.stringify(twentyLess)) as TeamPrices))).toBe(before);
    expect(hashOf(evaluated(null))).toBe(hashOf(evaluated(noTeamPrices)));
  });
});

describe("a team's own hourly rate", () => {
  const revision: TeamPrices = {
    ...noTeamPrices,
    assumptions: [
      { id: "hourlyRateUsd", value: 150, ...stated },
      { id: "labour.doks.setup", value: { low: 10, likely: 20, high: 30 }, ...stated },
    ],
  };
  const setUp = (scenario: ScenarioContent["scenario"], prices: TeamPrices | null) => {
    const result = evaluateContent({ ...content(prices === null ? null : 1), scenario }, prices);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    const { labour } = platformIn(result.value, "doks");
    return labour.lines.find(({ work, per }) => work === "set-up" && per === "once")?.amountUsd;
  };
  test("moves the labour of a scenario that states none, and of no other", () => {
    expect(setUp(twoServices, revision)).toBe(3_000); // 20 h × 150
    const at100 = { ...twoServices, team: { ...twoServices.team, hourlyRateUsd: 100 } };
    expect(setUp(at100, revision)).toBe(2_000); // 20 h × 100
  });
  test("is saved with a scenario that states the same as the default", () => {
    const at100 = { ...twoServices, team: { ...twoServices.team, hourlyRateUsd: 100 } };
    expect(canonicalScenario(at100).team.hourlyRateUsd).toBe(100);
    expect(canonicalScenario(twoServices).team).not.toHaveProperty("hourlyRateUsd");
  });
});

describe("a bill with the team's prices", () => {
  const text = textOf(renderToStaticMarkup(<Bill platform={platformIn(evaluated(twentyLess), "doks")} />));
  test("says whose price it is, since when and why, beside the published one", () => {
    expect(text).toContain("Your price: 20% off the list, 1 November 2026: frame contract");
    expect(text).toContain("38.40 list 48.00");
  });
  test("says nothing of the kind without them", () =>
    expect(textOf(renderToStaticMarkup(<Bill platform={platformIn(evaluated(null), "doks")} />))).not.toMatch(
      /Your price|list 48/,
    ));
});

describe("the line of the prices", () => {
  test("counts what is overridden and names it", () => {
    const text = textOf(renderToStaticMarkup(<SmallPrint evaluation={evaluated(twentyLess)} />));
    expect(text).toContain("With one price of your team's own in place of the list");
    expect(text).toContain("DigitalOcean, everything: 20% off (frame contract, 1 November 2026)");
    expect(textOf(renderToStaticMarkup(<SmallPrint evaluation={evaluated(null)} />))).not.toContain("your team");
  });
});

describe("a private platform", () => {
  const evaluation = evaluated({ ...noTeamPrices, providers: [acme] });
  test("opens like any other, with its own facts and no page in the catalogue", () => {
    const html = renderToStaticMarkup(
      <PlatformView
        evaluation={evaluation}
        platformId="private-acme-kubernetes"
        view={defaultView}
        actions={null}
        linkTo={() => "/"}
      />,
    );
    expect(html).toContain("Acme Cloud Kubernetes");
    expect(html).not.toContain("/catalogue/platforms/private");
    // No rate was entered, so there is no bill.
    expect(textOf(html)).toContain("A price is missing");
  });
  test("can be named by a link", () => {
    const decoded = decodeLink([["platform", "private-acme-kubernetes"]]);
    expect(decoded).toMatchObject({ ok: true, value: { state: { view: { platform: "private-acme-kubernetes" } } } });
    expect(decodeLink([["platform", "private-"]])).not.toMatchObject({
      ok: true,
      value: { state: { view: { platform: "private-" } } },
    });
  });
});

describe("newer prices on a saved scenario", () => {
  const move = priceMove(evaluated(null), evaluated(twentyLess));
  test("show each first year before and after", () => {
    const doks = move.platforms.find(({ id }) => id === "doks");
    // 63.80 − 51.04 = 12.76 a month
    expect((doks?.beforeUsd ?? 0) - (doks?.afterUsd ?? 0)).toBeCloseTo(12 * 12.76, 6);
    const eks = move.platforms.find(({ id }) => id === "eks");
    expect(eks?.beforeUsd).toBe(eks?.afterUsd);
  });
  test("name a platform that is only on one side", () => {
    const whole: TeamPrices = {
      ...noTeamPrices,
      providers: [
        {
          ...acme,
          rates: Object.fromEntries(
            ["control-plane", "load-balancer", "address", "volume", "egress", "snapshot", "support"].map((name) => [
              name,
              { free: "ours" },
            ]),
          ),
        },
      ],
    };
    const found = priceMove(evaluated(whole), evaluated(null)).platforms.find(({ id }) => id.startsWith("private-"));
    expect(found).toMatchObject({ name: "Acme Cloud Kubernetes", afterUsd: null });
    expect(found?.beforeUsd).toBeGreaterThan(0);
  });
  test("are told in words before anybody takes them", () => {
    const text = textOf(
      renderToStaticMarkup(
        <NewestPrices
          revision={null}
          newest={3}
          changes={["DigitalOcean: 20% off"]}
          move={move}
          onUse={() => undefined}
        />,
      ),
    );
    expect(text).toContain("This scenario uses published prices. Revision 3 is the newest.");
    expect(text).toContain("Use the newest team prices");
  });
});
