// The time zone of this device, chosen beforehand where nobody has chosen one yet.
const box = document.querySelector("select[name=time_zone]");
const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
if (box?.value === "UTC" && [...box.options].some((option) => option.value === here)) box.value = here;
