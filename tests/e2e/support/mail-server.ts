import { createServer } from "node:http";
import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { mailApiPort, mailPort } from "./servers";

/** A mail as it arrived. */
export interface ReceivedMail {
  readonly from: string;
  readonly to: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

const received: ReceivedMail[] = [];

/** Refuses who is called so, as a full mailbox does. */
const REFUSED = /^refused/;

const smtp = new SMTPServer({
  authOptional: true,
  disabledCommands: ["AUTH", "STARTTLS"],
  onRcptTo: ({ address }, _session, done) => done(REFUSED.test(address) ? new Error("mailbox full") : null),
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = [];
    stream.on("data", (part: Buffer) => parts.push(part));
    stream.on("end", async () => {
      const { from, subject = "", text = "", html = "" } = await PostalMime.parse(Buffer.concat(parts));
      received.push({
        from: from?.address ?? "",
        to: envelope.rcptTo.map(({ address }) => address),
        subject,
        text,
        html,
      });
      done();
    });
  },
});
smtp.listen(mailPort, "127.0.0.1");

/** GET /?to=address: the mails to it so far. */
createServer((request, response) => {
  const to = new URL(request.url ?? "/", "http://localhost").searchParams.get("to");
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify(received.filter((mail) => to === null || mail.to.includes(to))));
}).listen(mailApiPort, "127.0.0.1");
