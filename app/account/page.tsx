import type { Metadata } from "next";
import { DeleteAccount } from "@/components/account/delete-account";
import { NameForm } from "@/components/account/name-form";
import { PasswordForm } from "@/components/account/password-form";
import { ProblemNote } from "@/components/account/problem-note";
import { ProviderList, type ProviderRow } from "@/components/account/provider-list";
import { SignOutEverywhere } from "@/components/account/sign-out-everywhere";
import { SendVerification } from "@/components/account/verify-address";
import { Part } from "@/components/reading/part";
import { QuietPage } from "@/components/reading/quiet-page";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { type AccountOverview, getAccount, planDeletion } from "@/db/queries/users";
import { requireUser } from "@/lib/auth/guards";
import { parseProblem } from "@/lib/auth/problems";
import { configuredProviders, isProviderId, providerLabel } from "@/lib/auth/providers";
import { formatDate } from "@/lib/format/dates";
import { formatList, plural } from "@/lib/format/number";
import { canMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import * as actions from "./actions";

export const metadata: Metadata = { title: "Account" };

const day = (moment: Date): string => formatDate(moment.toISOString().slice(0, 10));

/** Those one can take up, and those one has, even where the server does not offer them any more. */
function rowsOf({ providers }: AccountOverview): readonly ProviderRow[] {
  const offered = configuredProviders();
  const tied = new Map(providers.map(({ provider, createdAt }) => [provider, day(createdAt)]));
  const gone = [...tied.keys()].filter((id) => !offered.some((provider) => provider.id === id));
  return [
    ...offered.map(({ id, label }) => ({ id, label, since: tied.get(id) ?? null, isGone: false })),
    ...gone.map((id) => ({ id, label: providerLabel(id), since: tied.get(id) ?? null, isGone: true })),
  ];
}

export default async function AccountPage({ searchParams }: PageProps<"/account">) {
  const user = await requireUser(paths.account());
  const [account, plan, query] = await Promise.all([getAccount(user), planDeletion(user), searchParams]);
  if (!account) return null; // it went in this very moment; the next request leads to the sign-in page
  const rows = rowsOf(account);
  const connected = typeof query.connected === "string" && isProviderId(query.connected) ? query.connected : null;
  const parts = [
    { id: "you", title: "You" },
    { id: "password", title: "Password" },
    ...(rows.length > 0 ? [{ id: "providers", title: "Other ways to sign in" }] : []),
    { id: "sessions", title: "Where you are signed in" },
    { id: "data", title: "Your data" },
    { id: "deletion", title: "Deleting the account" },
  ];

  return (
    <QuietPage title="Account" lead={`Here since ${day(account.createdAt)}.`} parts={parts}>
      {connected ? (
        <Callout tone="ok" role="status" title={`${providerLabel(connected)} is connected`}>
          <p>From now on you can sign in with it.</p>
        </Callout>
      ) : null}
      <ProblemNote problem={parseProblem(query.problem)} />

      <Part id="you" title="You">
        <NameForm name={account.name} changeName={actions.changeName} />
        <div className="grid justify-items-start gap-2 text-sm">
          <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <span className="font-medium">E-mail</span>
            <span className="break-all">{account.email}</span>
            {account.emailVerifiedAt ? <Badge tone="ok">confirmed</Badge> : <Badge tone="warn">not confirmed</Badge>}
          </p>
          {account.emailVerifiedAt === null && canMail() ? (
            <SendVerification sendVerification={actions.sendVerification} />
          ) : null}
        </div>
      </Part>

      <Part
        id="password"
        title="Password"
        lead={
          account.hasPassword
            ? "A new one signs you out everywhere else."
            : "You have none: you sign in another way. One more way in does no harm."
        }
      >
        <PasswordForm email={account.email} hasPassword={account.hasPassword} changePassword={actions.changePassword} />
      </Part>

      {rows.length > 0 ? (
        <Part id="providers" title="Other ways to sign in">
          <ProviderList
            key={rows.map(({ id, since }) => `${id}${since}`).join()}
            providers={rows}
            connectProvider={actions.connectProvider}
            disconnectProvider={actions.disconnectProvider}
          />
        </Part>
      ) : null}

      <Part
        id="sessions"
        title="Where you are signed in"
        lead="A device lost, or a computer of others on which you forgot to sign out: end every session, this one too."
      >
        <SignOutEverywhere signOutEverywhere={actions.signOutEverywhere} />
      </Part>

      <Part
        id="data"
        title="Your data"
        lead="Everything Berth knows about you, as files you can read and a program can read. A team's own data its owners export in its settings."
      >
        <a href={paths.accountExport()} download className={`${buttonClass()} justify-self-start`}>
          Export my data
        </a>
      </Part>

      <Part id="deletion" title="Deleting the account">
        {plan.holds.length > 0 ? (
          <Callout tone="warn" title="Not while a team depends on you">
            <p>
              You are the only owner of {formatList(plan.holds.map(({ name }) => `“${name}”`))}, with other members in{" "}
              {plural(plan.holds.length, "it", "them")}. Make one of them an owner, or delete the team:
            </p>
            <ul className="grid gap-1">
              {plan.holds.map(({ slug, name }) => (
                <li key={slug}>
                  <a href={paths.members(slug)} className="link">
                    Members of {name}
                  </a>
                </li>
              ))}
            </ul>
          </Callout>
        ) : (
          <DeleteAccount
            email={account.email}
            hasPassword={account.hasPassword}
            goes={plan.goes.map(({ slug, name, scenarios }) => ({ slug, name, scenarios }))}
            deleteAccount={actions.deleteAccount}
          />
        )}
      </Part>
    </QuietPage>
  );
}
