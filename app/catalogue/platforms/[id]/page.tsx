import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PlatformFactsPage } from "@/components/catalogue/platform-facts-page";
import { platforms } from "@/lib/planner/platforms/index";

type Props = PageProps<"/catalogue/platforms/[id]">;

const findPlatform = async ({ params }: Props) => {
  const { id } = await params;
  return platforms.find((platform) => platform.id === id);
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  const platform = await findPlatform(props);
  return platform ? { title: platform.name, description: platform.summary } : {};
}

export default async function CataloguePlatformPage(props: Props) {
  const platform = await findPlatform(props);
  if (!platform) notFound();
  return <PlatformFactsPage platform={platform} />;
}
