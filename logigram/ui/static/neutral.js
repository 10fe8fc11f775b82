// Another entry of the same page: what could be gone forward to is forgotten.
history.pushState(null, "");
