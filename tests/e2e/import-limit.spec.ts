import { newId } from "../../lib/ids";
import { expect, test } from "./fixtures";
import { makeTeam, openAs } from "./support/accounts";
import { callAction } from "./support/call-action";

test("Reading files for import is counted, and beyond the limit refused before the file is looked at", async ({
  browser,
}) => {
  const { team, editor } = await makeTeam();
  const { request } = (await openAs(browser, editor)).context();
  const bring = () => callAction(request, "importDecision", [team.slug, { as: newId(), text: "{}" }]);
  for (let count = 0; count < 20; count += 1) expect(await bring()).toMatchObject({ error: { code: "invalid" } });
  expect(await bring()).toMatchObject({ ok: false, error: { code: "rate_limited" } });
});
