/** Colours, type and strokes of all charts. One accent, one meaning: our bureau. */
export interface Theme {
  readonly accent: string;
  /** A second series of our bureau beside the first; never another bureau's. */
  readonly accentSecond: string;
  readonly many: string;
  readonly second: string;
  readonly ink: string;
  readonly soft: string;
  readonly faint: string;
  readonly line: string;
  readonly ground: string;
  readonly card: string;
  /** Ground of demo figures beside real ones; null in a picture where all are of one kind. */
  readonly demo: string | null;
  /** Okabe–Ito, for series beyond ours and the neutrals. */
  readonly series: readonly string[];
  readonly heat: readonly [low: string, high: string];
  /** Names in single quotes: the list stands inside an attribute of SVG. */
  readonly font: string;
  /** Pixels of axis text; titles are HTML. */
  readonly fontSize: number;
}

const CHINESE =
  "'Source Han Sans SC', 'Noto Sans CJK SC', 'Noto Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif";
/** Before the Chinese faces, which set quotes and dots a whole em wide. */
const LATIN = "'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'Liberation Sans', 'Latin punctuation'";

export const SCREEN_THEME: Theme = {
  accent: '#c2540a',
  accentSecond: '#e09a66',
  many: '#a8bbcf',
  second: '#5f7f9f',
  ink: '#1d2733',
  soft: '#566373',
  faint: '#8592a1',
  line: '#e2e7ed',
  ground: '#f4f6f8',
  card: '#ffffff',
  demo: '#fff7e8',
  series: ['#0072b2', '#009e73', '#cc79a7', '#56b4e9', '#d55e00', '#e69f00', '#f0e442'],
  heat: ['#eaf0f6', '#5f7f9f'],
  font: CHINESE,
  fontSize: 12,
};

/** The theme of the screen in a language. */
export const screenTheme = (lang: 'zh' | 'en'): Theme =>
  lang === 'en' ? { ...SCREEN_THEME, font: `${LATIN}, ${CHINESE}` } : SCREEN_THEME;

/** Behind the faces of the screen, what stands on other systems: a picture is drawn where it is made. */
const PRINT_CHINESE = CHINESE.replace(
  ', sans-serif',
  ", 'Heiti SC', 'WenQuanYi Micro Hei', SimHei, sans-serif",
);

/** The theme of pictures, by language: on white, in colours that a grey printer tells apart. */
export const PRINT_THEME: Readonly<Record<'zh' | 'en', Theme>> = {
  zh: { ...SCREEN_THEME, ground: '#ffffff', font: PRINT_CHINESE },
  en: { ...SCREEN_THEME, ground: '#ffffff', font: `${LATIN}, ${PRINT_CHINESE}` },
};
