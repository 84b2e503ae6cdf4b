import { Logo } from '@/components/ui/logo';
import type { Face } from '@/lib/advertisers/face';

/** A band of one colour. As an image's attribute, since the document's policy drops every `style`. */
function Band({ colour, className }: { colour: string; className: string }) {
  return (
    <svg aria-hidden="true" width="100%" height="6" className={className}>
      <rect width="100%" height="6" fill={colour} />
    </svg>
  );
}

/** The advertiser's own: its colour as it can be seen on this paper, its picture beside its name. All else stays Aval's. */
export function Letterhead({ name, face }: { name: string; face: Face | null | undefined }) {
  return (
    <>
      {face?.colour && (
        <div data-print="never" className="-mt-6 mb-5 sm:-mt-10 sm:mb-8">
          <Band colour={face.colour.light} className="dark:hidden" />
          <Band colour={face.colour.dark} className="hidden dark:block" />
        </div>
      )}
      <p className="flex items-center gap-3 font-serif text-minor font-medium">
        {face?.logo && <Logo src={face.logo} />}
        <span>{name}</span>
      </p>
    </>
  );
}
