import type { Metadata } from "next";
import { VerifyAddress } from "@/components/account/verify-address";
import { PageHeading } from "@/components/shell/page-heading";
import { requireUser } from "@/lib/auth/guards";
import { paths } from "@/lib/paths";
import { verifyEmail } from "../actions";

export const metadata: Metadata = { title: "Confirm your address" };

export default async function VerifyPage({ searchParams }: PageProps<"/account/verify">) {
  const query = await searchParams;
  const token = typeof query.token === "string" ? query.token : "";
  const user = await requireUser(paths.verifyEmail(token));
  return (
    <div className="grid max-w-prose gap-6 py-4 sm:py-10">
      <PageHeading title="Confirm your address">
        You say that you read mail at <span className="break-words text-ink">{user.email}</span>.
      </PageHeading>
      <VerifyAddress token={token} verifyEmail={verifyEmail} />
    </div>
  );
}
