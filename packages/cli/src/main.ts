#!/usr/bin/env node
import { kith } from './kith.js';

process.exitCode = await kith(process.argv.slice(2));
