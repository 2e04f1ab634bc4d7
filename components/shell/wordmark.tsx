/** A post on the quay and the container made fast to it: together a b. On a telephone, where the header is full, it stands alone. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2 text-ink">
      <svg viewBox="0 0 18 20" width="18" height="20" aria-hidden="true" className="text-accent">
        <path d="M3 1v16.5h11.5v-8H3" fill="none" stroke="currentColor" strokeWidth="3" />
      </svg>
      <span className="max-[29rem]:sr-only text-lg leading-none font-semibold tracking-[-0.02em]">Berth</span>
    </span>
  );
}
