import { formatNumber } from "@/lib/format/number";

/** "1 message of a reader", "3 messages of readers". */
export const messagesInWords = (count: number): string =>
  count === 1 ? "1 message of a reader" : `${formatNumber(count)} messages of readers`;

/** "1 message of a reader waits for you", "3 messages of readers wait for you". */
export const waitingInWords = (count: number): string =>
  `${messagesInWords(count)} ${count === 1 ? "waits" : "wait"} for you`;
