/** The settings of a program that is told nothing: for those who embed the server, whatever the environment holds. */
import { resolveSettings } from './resolve-settings.js';

export const defaultSettings = resolveSettings({ flags: {}, environment: {} }).settings;
