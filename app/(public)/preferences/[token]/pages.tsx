import { renderDocument } from '@/app/_server/document';
import { settingOf, type Visit } from '@/app/_server/public-context';
import { answerName, choiceId } from '@/components/document/choice-names';
import { ChoicesPage } from '@/components/document/choices-page';
import { refusedChoices } from '@/lib/format/text/public-faults';
import type { Choice, Preferences } from '@/lib/preferences/show';
import type { Answers } from './form';

type Shown = { preferences: Preferences; locale: Preferences['locale'] };
type Given = Answers['answers'];

export function shownPage(visit: Visit, { preferences, locale }: Shown): Promise<Response> {
  const setting = settingOf(visit, locale);
  const { sender } = preferences;
  return renderDocument({
    lang: locale,
    title: `${setting.text.choices.title} · ${sender}`,
    body: (
      <ChoicesPage
        {...setting}
        preferences={preferences}
        saved={savedIn(visit.url)}
        refused={null}
        kept={null}
        faults={new Map()}
      />
    ),
  });
}

/** The form again, with every answer kept and what is to be mended at its place and at the top. */
export function refusedPage(visit: Visit, { preferences, locale }: Shown, given: Given): Promise<Response> {
  const setting = settingOf(visit, locale);
  const said = refusedChoices[locale];
  const { by } = setting.text.choices;
  const outdated = preferences.subjects
    .flatMap(({ choices }) => choices)
    .filter((choice) => isOutdated(choice, given));
  const summary = outdated.map((choice) => ({
    field: `${choiceId(choice)}-yes`,
    message: said.changed(by[choice.channel]),
  }));
  return renderDocument({
    lang: locale,
    title: `${said.before}${setting.text.choices.title} · ${preferences.sender}`,
    status: 422,
    body: (
      <ChoicesPage
        {...setting}
        here={visit.url.pathname}
        preferences={preferences}
        saved={null}
        refused={{
          title: said.title,
          summary: summary.length > 0 ? summary : [{ field: 'answers', message: said.unread }],
        }}
        kept={new Map(given.flatMap(keptAnswer))}
        faults={new Map(outdated.map((choice) => [answerName(choice), said.changed(by[choice.channel])]))}
      />
    ),
  });
}

const keptAnswer = (given: Given[number]): [string, 'yes' | 'no'][] =>
  given.answer === 'yes' || given.answer === 'no' ? [[fieldOf(given), given.answer]] : [];

const fieldOf = ({ advertiserId, purposeId, channel }: Given[number]) =>
  `c.${advertiserId}.${purposeId}.${channel}`;

/** Whether a yes was given to another text than the one that asks now. */
function isOutdated(choice: Choice, given: Given): boolean {
  const answer = given.find((each) => fieldOf(each) === answerName(choice));
  if (answer?.answer !== 'yes' || choice.standing === 'consented' || !choice.wording) return false;
  return answer.wordingId !== String(choice.wording.id);
}

/** What the address says was just saved. */
function savedIn({ searchParams }: URL) {
  const changes = Number(searchParams.get('saved') ?? Number.NaN);
  if (!Number.isInteger(changes) || changes < 0) return null;
  const at = new Date(Number(searchParams.get('at') ?? Number.NaN));
  return {
    changes,
    at: Number.isNaN(at.getTime()) ? null : at,
    everything: searchParams.has('everything'),
  };
}
