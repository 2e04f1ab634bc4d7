import { expect, expectNoAxeViolations, expectNoSidewaysScroll, test } from "./fixtures";
import { makeTeam, signIn } from "./support/accounts";
import { LINK, makeScenario } from "./support/scenarios";

test("@phone scenarios chosen in the list stand side by side: what differs, what comes out, the charts", async ({
  context,
  page,
}) => {
  const { team, viewer, editor } = await makeTeam();
  await signIn(context, editor);
  const ids = [
    await makeScenario(context.request, team.slug, { name: "Small", link: `${LINK}&budgetUsdPerMonth=50` }),
    await makeScenario(context.request, team.slug, { name: "Large", link: `${LINK}&clusters=3&budgetUsdPerMonth=900` }),
  ];
  await signIn(context, viewer);
  await page.goto(`/t/${team.slug}/scenarios?sort=name`);
  await page.getByRole("checkbox", { name: "Select “Small”" }).check();
  await expect(page.getByRole("button", { name: "Compare 1" })).toBeDisabled();
  await page.getByRole("checkbox", { name: "Select “Large”" }).check();
  await page.getByRole("button", { name: "Compare 2" }).click();

  const constraints = page.getByRole("table", { name: "Constraints side by side" });
  const cells = (heading: string) => constraints.getByRole("row").filter({ hasText: heading }).getByRole("cell");
  await expect(cells("Budget")).toHaveText(["$900 a month", "$50 a month"]);
  await expect(cells("Environments")).toHaveText(["3", "1"]);
  await expect(constraints.getByText("Team size")).toHaveCount(0);
  await page.getByRole("link", { name: /agree too$/ }).click();
  await expect(cells("Team size")).toHaveText(["12", "12"]);

  const results = page.getByRole("table", { name: "Results side by side" });
  for (const heading of [
    "Pick",
    "First year, your labour included",
    "First year, infrastructure alone",
    "Hours a month",
  ])
    await expect(results.getByRole("rowheader", { name: heading, exact: true })).toBeVisible();
  await expect(
    page.getByRole("list", { name: "First year of each scenario’s pick" }).getByRole("listitem"),
  ).toHaveCount(2);
  await expect(page.getByText(/is cheapest in the first year, \$/)).toBeVisible();
  await expectNoSidewaysScroll(page);
  await expectNoAxeViolations(page);

  await page.goto(`/t/${team.slug}/compare?ids=${ids.join(",")}`);
  await expect(constraints).toBeVisible();
});

test("fewer than two, or more than four, are asked for again", async ({ context, page }) => {
  const { team, editor } = await makeTeam();
  await signIn(context, editor);
  await page.goto(`/t/${team.slug}/compare`);
  await expect(page.getByText("It takes two saved scenarios to compare.")).toBeVisible();
  const ids: string[] = [];
  for (const name of ["A", "B", "C", "D", "E"]) ids.push(await makeScenario(context.request, team.slug, { name }));
  await page.goto(`/t/${team.slug}/compare?ids=${ids[0]}`);
  await expect(page.getByText("Choose at least two scenarios that are there.")).toBeVisible();
  await expect(page.getByRole("checkbox", { name: "A" })).toBeChecked();
  await expectNoAxeViolations(page);
  await page.goto(`/t/${team.slug}/compare?ids=${ids.join(",")}`);
  await expect(page.getByText("At most 4 fit side by side.")).toBeVisible();
  await page.goto(`/t/${team.slug}/compare?ids=${ids.slice(0, 4).join(",")}`);
  await expect(page.getByText("They state the same.")).toBeVisible();
});
