/** Something that keeps the app from working, told so that the message is all one needs: what is wrong and how to mend it. */
export class StartFailure extends Error {
  override name = "StartFailure";
}
