import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/components/account/forgot-password-form";
import { PageHeading } from "@/components/shell/page-heading";
import { Callout } from "@/components/ui/callout";
import { canMail } from "@/lib/mail/transport";
import { paths } from "@/lib/paths";
import { forgotPassword } from "../actions";

export const metadata: Metadata = { title: "Forgotten password" };

export default function ForgotPasswordPage() {
  return (
    <>
      <PageHeading title="Set a new password">
        <a href={paths.signIn()} className="link">
          Back to signing in
        </a>
      </PageHeading>
      {canMail() ? (
        <ForgotPasswordForm forgotPassword={forgotPassword} />
      ) : (
        <Callout title="This server sends no mail">
          <p>Whoever runs it can make you a link with which you set a new password. The command for it is</p>
          <p>
            <code className="font-mono break-words">npm run reset-password -- you@example.org</code>
          </p>
        </Callout>
      )}
    </>
  );
}
