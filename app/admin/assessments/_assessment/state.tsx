import { Badge, type Tone } from '@/components/ui/badge';
import type { AssessmentState, Locale } from '@/db/vocabulary';
import { assessmentsText } from '@/lib/format/text/assessments';

const tones: Record<AssessmentState, Tone> = {
  draft: 'wait',
  rejected: 'no',
  approved: 'yes',
  expired: 'stop',
  replaced: 'plain',
};

export function AssessmentBadge({ state, locale }: { state: AssessmentState; locale: Locale }) {
  return <Badge tone={tones[state]}>{assessmentsText[locale].states[state]}</Badge>;
}
