import type { Metadata } from "next";
import { ResetPasswordForm } from "@/components/account/reset-password-form";
import { Message } from "@/components/shell/message";
import { PageHeading } from "@/components/shell/page-heading";
import { buttonClass } from "@/components/ui/button";
import { getReset } from "@/db/queries/resets";
import { hashToken, isToken } from "@/lib/auth/tokens";
import { paths } from "@/lib/paths";
import { resetPassword } from "../../actions";

export const metadata: Metadata = { title: "New password" };

export default async function ResetPasswordPage({ params }: PageProps<"/reset-password/[token]">) {
  const { token } = await params;
  const reset = isToken(token) ? await getReset(hashToken(token)) : null;
  if (!reset)
    return (
      <Message title="This link does not work any more">
        <p className="text-muted">It has been used, it is too old, or a part of it was lost on the way.</p>
        <a href={paths.forgotPassword()} className={buttonClass({ variant: "primary" })}>
          Ask for a new one
        </a>
      </Message>
    );
  return (
    <>
      <PageHeading title="Set a new password">
        For <span className="break-words text-ink">{reset.email}</span>. Everywhere else you are signed out with it.
      </PageHeading>
      <ResetPasswordForm token={token} email={reset.email} resetPassword={resetPassword} />
    </>
  );
}
