/** The scenario's form, which fields outside of it name, so that a plain submit carries them without a script. */
export const SCENARIO_FORM_ID = "scenario";
