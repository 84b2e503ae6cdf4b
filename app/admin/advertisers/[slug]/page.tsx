import { staffMetadata, staffPage } from '@/app/admin/_desk/staff-page';
import { FaceForm } from '@/components/staff/face-form';
import { Card } from '@/components/ui/card';
import { DescriptionList } from '@/components/ui/description-list';
import { Logo } from '@/components/ui/logo';
import { Notice } from '@/components/ui/notice';
import { PageHead } from '@/components/ui/page-head';
import { type ChosenFace, readFace } from '@/lib/advertisers/read-face';
import { contrast, papers } from '@/lib/format/colour';
import { say } from '@/lib/format/numbers';
import { deskText } from '@/lib/format/text/desk';
import { errorText } from '@/lib/format/text/errors';
import { type FacesText, facesText } from '@/lib/format/text/faces';
import { saveFace } from '../actions';

export const generateMetadata = staffMetadata(({ locale }) => facesText[locale].title);

/** How one advertiser looks on people's pages: what was chosen, and what of it people see. */
export default staffPage('advertisers', async ({ ctx, locale, params: { slug = '' }, query }) => {
  const chosen = await readFace(ctx, slug);
  const text = facesText[locale];
  const desk = deskText[locale];
  return (
    <>
      {query['saved'] === '1' && (
        <Notice kind="success" word={text.savedWord} live>
          <p>{text.saved}</p>
        </Notice>
      )}
      <PageHead
        above={<a href="/admin/advertisers">{text.title}</a>}
        title={say(text.faceOf, { name: chosen.name })}
        lead={<p>{text.faceLead}</p>}
      />
      <FaceForm
        action={saveFace.bind(null, slug)}
        colour={chosen.colour ?? ''}
        hasLogo={chosen.face?.logo != null}
        text={{ ...text, mend: desk.mend, refusedWord: desk.refusedWord, errors: errorText[locale] }}
      />
      {chosen.face && <Seen chosen={chosen} text={text} />}
    </>
  );
});

function Seen({ chosen: { colour, face }, text }: { chosen: ChosenFace; text: FacesText }) {
  return (
    <Card title={text.seen}>
      {face?.logo && <Logo src={face.logo} />}
      {face?.colour && colour && (
        <>
          <p className="text-quiet">{text.seenHelp}</p>
          <DescriptionList
            items={(['light', 'dark'] as const).map((paper) => ({
              id: paper,
              term: text[paper],
              value: (
                <Swatch chosen={colour} seen={face.colour?.[paper] ?? colour} paper={paper} text={text} />
              ),
            }))}
          />
        </>
      )}
    </Card>
  );
}

type SwatchProps = { chosen: string; seen: string; paper: keyof typeof papers; text: FacesText };

function Swatch({ chosen, seen, paper, text }: SwatchProps) {
  const figure = contrast(seen, papers[paper]).toFixed(1);
  return (
    <span className="flex flex-wrap items-center gap-3">
      <svg aria-hidden="true" width="96" height="32">
        <rect width="96" height="32" fill={papers[paper]} />
        <rect y="13" width="96" height="6" fill={seen} />
      </svg>
      <span>
        {say(text.contrast, { contrast: figure })},{' '}
        {seen === chosen ? text.same : say(text.changed, { colour: seen })}
      </span>
    </span>
  );
}
