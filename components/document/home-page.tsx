import { PageHead } from '@/components/ui/page-head';
import { Letter, type LetterProps } from './letter';

/** The way in for those who come without a link: where to find it. */
export function HomePage(props: Omit<LetterProps, 'children'>) {
  const { home } = props.text;
  return (
    <Letter {...props}>
      <PageHead title={home.title} lead={<p>{home.lead}</p>} />
      <div className="grid max-w-measure gap-3">
        <p>{home.way}</p>
        <p>{home.why}</p>
      </div>
      <p className="max-w-measure border-t border-line pt-6">
        {home.staff}{' '}
        <a href="/admin" className="inline-block py-1">
          {home.toStaff}
        </a>
      </p>
    </Letter>
  );
}
