#include "CWalls.h"
