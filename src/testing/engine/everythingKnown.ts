// What a page loads when it is needed, and the tests at once: the monitors.
import '../../engine/monitors/watch.ts';
