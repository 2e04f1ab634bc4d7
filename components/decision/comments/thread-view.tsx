import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { type Comment, commentAnchor, type Thread } from "@/lib/decisions/threads";
import { formatMoment } from "@/lib/format/moment";
import type { CommentActions } from "./comment-actions";
import { OwnComment } from "./own-comment";
import { Reply } from "./reply";
import { ResolveThread } from "./resolve-thread";

interface ThreadViewProps {
  team: string;
  recordId: string;
  thread: Thread;
  self: string;
  canWrite: boolean;
  actions: CommentActions;
}

/** Classes that take away what the filter around it does not show. */
export const hiddenBy = {
  open: "group-data-[shown=open]/threads:hidden",
  resolved: "group-data-[shown=resolved]/threads:hidden",
} as const;

export function ThreadView({ team, recordId, thread, self, canWrite, actions }: ThreadViewProps) {
  const { id, resolved, comments } = thread;
  const isOwn = comments[0]?.author?.id === self;
  return (
    <article
      data-state={resolved === null ? "open" : "resolved"}
      aria-label={`Thread of ${nameOf(comments[0])}`}
      className={cx(
        "grid grid-cols-[minmax(0,1fr)] gap-3 rounded-md border border-line bg-raised px-4 py-3",
        resolved === null ? hiddenBy.resolved : hiddenBy.open,
      )}
    >
      <ol className="grid grid-cols-[minmax(0,1fr)] gap-3">
        {comments.map((comment, place) => (
          <li key={comment.id} className={cx(place > 0 && "border-l-2 border-line pl-3")}>
            <CommentView
              team={team}
              recordId={recordId}
              comment={comment}
              self={self}
              hasAnswers={place === 0 && comments.length > 1}
              actions={actions}
            />
          </li>
        ))}
      </ol>
      {resolved === null ? null : (
        <p className="flex flex-wrap items-baseline gap-2 text-xs text-muted">
          <Badge tone="ok">Resolved</Badge>
          {resolved.by ?? "a former member"}, {formatMoment(resolved.at)}
        </p>
      )}
      <div data-needs-script className="flex flex-wrap items-start gap-2">
        <Reply team={team} recordId={recordId} threadId={id} replyToThread={actions.replyToThread} />
        {isOwn || canWrite ? (
          <ResolveThread
            team={team}
            recordId={recordId}
            threadId={id}
            isResolved={resolved !== null}
            resolveThread={actions.resolveThread}
          />
        ) : null}
      </div>
    </article>
  );
}

const nameOf = (comment: Comment | undefined): string => comment?.author?.name ?? "a former member";

interface CommentViewProps {
  team: string;
  recordId: string;
  comment: Comment;
  self: string;
  hasAnswers: boolean;
  actions: CommentActions;
}

function CommentView({ team, recordId, comment, self, hasAnswers, actions }: CommentViewProps) {
  const { id, author, body, at, editedAt, isRemoved } = comment;
  const anchor = commentAnchor(id);
  const isOwn = author !== null && author.id === self;
  return (
    <div id={anchor} className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] gap-1 text-sm target:bg-accent-soft">
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="font-medium">{author?.name ?? "A former member"}</span>
        {isOwn ? <span className="text-muted">(you)</span> : null}
        <a href={`#${anchor}`} className="figures text-xs text-muted underline decoration-line underline-offset-4">
          <time dateTime={at.toISOString()}>{formatMoment(at)}</time>
        </a>
        {editedAt !== null && !isRemoved ? <span className="text-xs text-muted">edited</span> : null}
      </p>
      {isRemoved ? (
        <p className="text-muted italic">Taken back by its author.</p>
      ) : isOwn ? (
        <OwnComment
          team={team}
          recordId={recordId}
          commentId={id}
          body={body}
          hasAnswers={hasAnswers}
          editComment={actions.editComment}
          takeBackComment={actions.takeBackComment}
        />
      ) : (
        <p className="max-w-prose break-words whitespace-pre-line">{body}</p>
      )}
    </div>
  );
}
