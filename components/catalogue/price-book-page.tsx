import { Part } from "@/components/reading/part";
import { Sentences } from "@/components/reading/sentences";
import { PageHeading } from "@/components/shell/page-heading";
import { Disclosure } from "@/components/ui/disclosure";
import { formatDate } from "@/lib/format/dates";
import { formatNumber } from "@/lib/format/number";
import type { Cloud, PriceBook } from "@/lib/planner/price-books/price-book";
import { billCategoryLabels, cloudLabels } from "@/lib/wording/labels";
import { MachineTable } from "./machine-table";
import { RateTable } from "./rate-table";
import { SourceTable } from "./source-table";
import { Trail } from "./trail";

const providers: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(cloudLabels).map(([cloud, { label }]) => [cloud, label])),
  docker: "Your own laptop",
};

/** One price book, complete: what it is, what to doubt, every rate and every machine. */
export function PriceBookPage({ book }: { book: PriceBook }) {
  const keys = Object.keys(book.rates);
  const rateOwners = [...new Set(keys.map((key) => key.split(".")[0] ?? key))];
  const clouds = [...new Set(book.machines.map(({ cloud }) => cloud))];
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-10">
      <div className="grid gap-3">
        <Trail href="/catalogue#price-books">Price books</Trail>
        <PageHeading title={book.label}>{book.about}</PageHeading>
        <dl className="grid max-w-prose grid-cols-[9rem_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm">
          <dt className="text-muted">As of</dt>
          <dd>{formatDate(book.asOf)}</dd>
          <dt className="text-muted">Currency</dt>
          <dd>US dollars, list prices before tax and private discounts</dd>
          <dt className="text-muted">Exchange rate</dt>
          <dd>
            {book.usdPerEur
              ? `${book.usdPerEur.rate} dollars for one euro on ${formatDate(book.usdPerEur.date)}: ${book.usdPerEur.source}`
              : "No euro prices in this book"}
          </dd>
          {book.notCovered.length > 0 ? (
            <>
              <dt className="text-muted">Not covered</dt>
              <dd>{book.notCovered.map(categoryWords).join(", ")}</dd>
            </>
          ) : null}
        </dl>
      </div>
      <Part id="doubts" title="Doubts" lead="What a reader of any result computed with this book should know.">
        <Sentences lines={book.doubts} />
      </Part>
      <Part
        id="rates"
        title="Rates"
        lead="A rate that is not here is unknown, never free. Numbers of sources lead to the list below."
      >
        <div>
          {rateOwners.map((owner) => {
            const own = keys.filter((key) => key.startsWith(`${owner}.`));
            const name = providers[owner] ?? owner;
            return (
              <Disclosure key={owner} summary={name} aside={`${own.length}`}>
                <RateTable book={book} provider={name} keys={own} />
              </Disclosure>
            );
          })}
        </div>
      </Part>
      <Part
        id="machines"
        title="Machine types"
        lead={`Prices of a month of 730 hours for ${formatNumber(book.machines.length)} types. A dash: not sold there. Scarce: seen as sold out or hard to order.`}
      >
        <div>
          {clouds.map((cloud) => (
            <Machines key={cloud} book={book} cloud={cloud} />
          ))}
        </div>
      </Part>
      <Part id="sources" title="Sources">
        <SourceTable book={book} />
      </Part>
    </div>
  );
}

function Machines({ book, cloud }: { book: PriceBook; cloud: Cloud }) {
  const machines = book.machines.filter((machine) => machine.cloud === cloud);
  const label = providers[cloud] ?? cloud;
  return (
    <Disclosure summary={label} aside={`${machines.length}`}>
      <MachineTable provider={label} machines={machines} />
    </Disclosure>
  );
}

/** Categories that have a name get it; others are words already. */
const categoryWords = (category: string): string => {
  const known = Object.entries(billCategoryLabels).find(([id]) => id === category);
  return (known?.[1].label ?? category).toLowerCase();
};
