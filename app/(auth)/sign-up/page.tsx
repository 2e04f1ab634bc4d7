import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { SignUpForm } from "@/components/account/sign-up-form";
import { PageHeading } from "@/components/shell/page-heading";
import { nextOrTeams, parseNext } from "@/lib/auth/next-path";
import { configuredProviders } from "@/lib/auth/providers";
import { currentUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { signIn, signUp, startProvider } from "../actions";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage({ searchParams }: PageProps<"/sign-up">) {
  const query = await searchParams;
  if (await currentUser()) redirect(nextOrTeams(query.next));
  const next = parseNext(query.next) ?? undefined;
  return (
    <>
      <PageHeading title="Create an account">
        You get a team of your own with it. Have one already?{" "}
        <a href={paths.signIn(next)} className="link">
          Sign in
        </a>
        .
      </PageHeading>
      <ProviderButtons providers={configuredProviders()} next={next} startProvider={startProvider} />
      <SignUpForm next={next} signUp={signUp} signIn={signIn} />
    </>
  );
}
