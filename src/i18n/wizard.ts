import type { Language } from './index';
import { wizardEn } from './wizard-en';
import { wizardZh, type WizardTexts } from './wizard-zh';

/** The texts of the import wizard in each language. */
export const WIZARD_TEXTS: Readonly<Record<Language, WizardTexts>> = { zh: wizardZh, en: wizardEn };

export type { WizardTexts };
