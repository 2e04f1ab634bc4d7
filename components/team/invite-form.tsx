"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { LinkOnce } from "@/components/ui/link-once";
import { Segmented } from "@/components/ui/segmented";
import { TextInput } from "@/components/ui/text-input";
import type { ActionResult } from "@/lib/auth/action-result";
import { type InvitationDays, invitationDays } from "@/lib/teams/limits";
import type { Role } from "@/lib/teams/permissions";
import { Refusal } from "./refusal";
import { RoleChoice } from "./role-choice";
import { faultAt, faultOfAll, useAction } from "./use-action";

interface InviteFormProps {
  team: string;
  /** Whether this server can send mail; without it there are links only. */
  canMail: boolean;
  createInvitation: (
    team: string,
    input: unknown,
  ) => Promise<ActionResult<{ readonly link: string | null; readonly email: string | null }>>;
}

type Way = "link" | "mail";

const WEEK: InvitationDays = 7;

export function InviteForm({ team, canMail, createInvitation }: InviteFormProps) {
  const [way, setWay] = useState<Way>("link");
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("editor");
  const [days, setDays] = useState<InvitationDays>(WEEK);
  const [made, setMade] = useState<{ link: string | null; email: string | null } | null>(null);
  const { run, isPending, fault } = useAction(createInvitation);
  return (
    <form
      noValidate
      className="grid max-w-2xl grid-cols-[minmax(0,1fr)] gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        setMade(null);
        run([team, { role, days, email: way === "mail" ? email : null }], (output) => {
          setMade(output);
          setEmail("");
        });
      }}
    >
      <Refusal message={faultOfAll(fault, ["email"])} />
      {canMail ? (
        <Segmented
          legend="How"
          segments={[
            { value: "link", label: "By a link you pass on" },
            { value: "mail", label: "By mail" },
          ]}
          value={way}
          onValueChange={setWay}
        />
      ) : (
        <p className="text-sm text-muted">You get a link to pass on: this server is not set up to send mail.</p>
      )}
      {way === "mail" ? (
        <TextInput
          label="E-mail address"
          hint="The invitation works once."
          value={email}
          onChange={({ target }) => setEmail(target.value)}
          error={faultAt(fault, "email")}
          type="email"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
        />
      ) : (
        <p className="text-sm text-muted">
          Anybody who has the link can use it, as often as it is opened, until it ends.
        </p>
      )}
      <RoleChoice legend="Role" value={role} onValueChange={setRole} />
      <Segmented
        legend="Ends after"
        segments={invitationDays.map((value) => ({
          value: String(value),
          label: value === 1 ? "1 day" : `${value} days`,
        }))}
        value={String(days)}
        onValueChange={(value) => setDays(invitationDays.find((choice) => String(choice) === value) ?? WEEK)}
      />
      <Button type="submit" variant="primary" disabled={isPending} className="justify-self-start">
        {isPending ? "One moment…" : way === "mail" ? "Send the invitation" : "Make a link"}
      </Button>
      <div role="status">
        {made?.link ? <LinkOnce link={made.link} label="Invitation link" /> : null}
        {made?.email ? <p className="text-sm text-ok">The invitation is on its way to {made.email}.</p> : null}
      </div>
    </form>
  );
}
