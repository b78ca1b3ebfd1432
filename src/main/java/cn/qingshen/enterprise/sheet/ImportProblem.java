package cn.qingshen.enterprise.sheet;

import cn.qingshen.common.RefusalCode;
import java.util.List;

/**
 * Why one cell cannot be taken.
 *
 * @param row as the spreadsheet program numbers it, from 1
 * @param column its heading in the sheet
 * @param value what is typed there, at most a hundred characters of it
 * @param args what the message names
 */
public record ImportProblem(int row, String column, RefusalCode code, String value, List<String> args) {}
