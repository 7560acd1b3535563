#ifndef CSEARCH_H
#define CSEARCH_H

#endif
