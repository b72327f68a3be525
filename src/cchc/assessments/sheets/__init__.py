"""Score sheets (phiếu chấm): what is entered for each criterion, by whom, in which round."""
