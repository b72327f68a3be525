"""Score sheets (phiếu chấm): the entries for each criterion, by whom, in which round."""
