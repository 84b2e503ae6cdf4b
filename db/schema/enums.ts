import { pgEnum } from 'drizzle-orm/pg-core';
import {
  arrivalEffects,
  arrivalKinds,
  campaignStates,
  channelScopes,
  channels,
  contactKinds,
  deliveryStates,
  emailKinds,
  labelKinds,
  ledgerActs,
  locales,
  natures,
  purchaseForms,
  roles,
  sectors,
  sendStates,
  serviceMessageKinds,
  serviceMessageStates,
  skipReasons,
  statements,
  suspicions,
  wishKinds,
  wordingKinds,
} from '../vocabulary';

export const channelEnum = pgEnum('channel', channels);
export const channelScopeEnum = pgEnum('channel_scope', channelScopes);
export const contactKindEnum = pgEnum('contact_kind', contactKinds);
export const emailKindEnum = pgEnum('email_kind', emailKinds);
export const actEnum = pgEnum('act', ledgerActs);
export const sectorEnum = pgEnum('sector', sectors);
export const natureEnum = pgEnum('nature', natures);
export const purchaseFormEnum = pgEnum('purchase_form', purchaseForms);
export const wordingKindEnum = pgEnum('wording_kind', wordingKinds);
export const localeEnum = pgEnum('locale', locales);
export const roleEnum = pgEnum('role', roles);
export const campaignStateEnum = pgEnum('campaign_state', campaignStates);
export const sendStateEnum = pgEnum('send_state', sendStates);
export const skipReasonEnum = pgEnum('skip_reason', skipReasons);
export const arrivalKindEnum = pgEnum('arrival_kind', arrivalKinds);
export const arrivalEffectEnum = pgEnum('arrival_effect', arrivalEffects);
export const deliveryStateEnum = pgEnum('delivery_state', deliveryStates);
export const suspicionEnum = pgEnum('suspicion', suspicions);
export const labelKindEnum = pgEnum('label_kind', labelKinds);
export const wishKindEnum = pgEnum('wish_kind', wishKinds);
export const serviceMessageKindEnum = pgEnum('service_message_kind', serviceMessageKinds);
export const serviceMessageStateEnum = pgEnum('service_message_state', serviceMessageStates);
export const statementEnum = pgEnum('statement', statements);
