import { Field, Select } from "@fluentui/react-components";
import type { Language } from "../../../shared/localized.ts";
import { languageNames } from "../../../shared/messages/language-names.ts";

/** Chooses a language, each by its own name. */
export function LanguageField(props: {
  readonly label: string;
  readonly language: Language;
  readonly choose: (language: Language) => void;
}) {
  const { label, language, choose } = props;
  return (
    <Field label={label}>
      <Select
        value={language}
        onChange={(_event, { value }) => choose(value === "en" ? "en" : "zh")}
      >
        <option value="zh" lang="zh-CN">
          {languageNames.zh}
        </option>
        <option value="en" lang="en">
          {languageNames.en}
        </option>
      </Select>
    </Field>
  );
}
