import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ProblemNote } from "@/components/account/problem-note";
import { ProviderButtons } from "@/components/account/provider-buttons";
import { SignInForm } from "@/components/account/sign-in-form";
import { PageHeading } from "@/components/shell/page-heading";
import { nextOrTeams, parseNext } from "@/lib/auth/next-path";
import { parseProblem } from "@/lib/auth/problems";
import { configuredProviders } from "@/lib/auth/providers";
import { currentUser } from "@/lib/auth/session";
import { paths } from "@/lib/paths";
import { signIn, startProvider } from "../actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const query = await searchParams;
  const next = parseNext(query.next) ?? undefined;
  const problem = parseProblem(query.problem ?? query.error);
  if (problem === null && (await currentUser())) redirect(nextOrTeams(query.next));
  return (
    <>
      <PageHeading title="Sign in">
        New here?{" "}
        <a href={paths.signUp(next)} className="link">
          Create an account
        </a>
        .
      </PageHeading>
      <ProblemNote problem={problem} />
      <ProviderButtons providers={configuredProviders()} next={next} startProvider={startProvider} />
      <SignInForm next={next} signIn={signIn} />
    </>
  );
}
