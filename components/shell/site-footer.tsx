export function SiteFooter() {
  return (
    <footer data-print="no" className="border-t border-line">
      <p className="mx-auto max-w-page px-4 py-5 text-xs text-faint sm:px-6">
        Berth. List prices before tax, unless a team enters its own; every figure names its source.
      </p>
    </footer>
  );
}
