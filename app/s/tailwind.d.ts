/** A stylesheet as text: what scripts/style-text-loader makes of it. */
declare module "*.tailwind" {
  const css: string;
  export default css;
}
