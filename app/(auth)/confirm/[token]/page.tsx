import type { Metadata } from "next";
import { ConfirmForm } from "@/components/account/confirm-form";
import { Message } from "@/components/shell/message";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import { getSignUp } from "@/db/queries/sign-ups";
import { readCookie } from "@/lib/auth/cookies";
import { hashToken, isToken } from "@/lib/auth/tokens";
import { paths } from "@/lib/paths";
import { confirmSignUp } from "../../actions";

export const metadata: Metadata = { title: "Confirm your account" };

export default async function ConfirmPage({ params }: PageProps<"/confirm/[token]">) {
  const { token } = await params;
  const pending = isToken(token) ? await getSignUp(hashToken(token)) : null;
  if (!pending)
    return (
      <Message title="This link does not work any more">
        <p className="text-muted">It has been used, or it is more than a day old. If you can sign in, all is well.</p>
        <a href={paths.signIn()} className={buttonClass({ variant: "primary" })}>
          Sign in
        </a>
      </Message>
    );
  const isSameBrowser = (await readCookie("sign-up"))?.sub === pending.id;
  return (
    <>
      <PageHeading title="Confirm your account">
        For <span className="break-words text-ink">{pending.email}</span>. If it was not you who signed up, close this
        page: there is no account without it.
      </PageHeading>
      <ConfirmForm token={token} email={pending.email} asksPassword={!isSameBrowser} confirmSignUp={confirmSignUp} />
    </>
  );
}
