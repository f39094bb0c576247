// Knows the mark in a data file's header that says whose file it is: "KUSE".
export const applicationId = 0x4b555345
